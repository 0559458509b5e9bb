import { useAsk } from '@one-window/client'
import type { Catalogue, Matter } from '@one-window/protocol'
import { findMatters } from '@one-window/ui'
import { useMemo, useState } from 'react'

/** The catalogue as it is searched now. */
export interface MatterSearching {
  readonly isLoaded: boolean
  readonly categories: Catalogue['categories']
  readonly category: string | null
  readonly text: string
  readonly found: readonly Matter[]
  readonly chooseCategory: (category: string | null) => void
  readonly search: (text: string) => void
}

const SEARCH_CHARS_MAX = 24

/** Searches the catalogue by category and text. */
export function useMatterSearch(): MatterSearching {
  const { answer: catalogue } = useAsk('matters', {})
  const [category, chooseCategory] = useState<string | null>(null)
  const [text, setText] = useState('')
  const found = useMemo(
    () => (catalogue ? findMatters(catalogue.matters, category, text) : []),
    [catalogue, category, text],
  )
  return {
    isLoaded: catalogue !== null,
    categories: catalogue?.categories ?? [],
    category,
    text,
    found,
    chooseCategory,
    search: (wanted) => setText(wanted.slice(0, SEARCH_CHARS_MAX)),
  }
}
