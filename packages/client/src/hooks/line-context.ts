import { QueryClientProvider } from '@tanstack/react-query'
import { createContext, createElement, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { askAgainOnReturn, createAsks } from '../ask/asks.ts'
import type { Line } from '../line/line.ts'

const LineContext = createContext<Line | null>(null)

/** Gives the line, and what was asked over it, to every hook below it. */
export function LineProvider({ line, children }: { line: Line; children?: ReactNode }): ReactNode {
  // What one person asked is not kept for the next: another line begins with no answers.
  // oxlint-disable-next-line react/exhaustive-deps
  const asks = useMemo(createAsks, [line])
  useEffect(() => askAgainOnReturn(line, asks), [line, asks])
  return createElement(LineContext, { value: line }, createElement(QueryClientProvider, { client: asks }, children))
}

/** The screen's line; a bug outside a LineProvider. */
export function useLine(): Line {
  const line = useContext(LineContext)
  if (!line) throw new Error('useLine needs a LineProvider above it')
  return line
}
