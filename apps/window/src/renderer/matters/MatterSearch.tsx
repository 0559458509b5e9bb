import { Autocomplete } from '@mantine/core'
import type { Matter } from '@one-window/protocol'
import { suggestMatters, useTexts } from '@one-window/ui'
import { type Ref, useState } from 'react'

interface MatterSearchProps {
  readonly matters: readonly Matter[]
  readonly label: string
  readonly shortcut?: string
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onChoose: (code: string) => void
}

const SHOWN_MAX = 6
/** Never upwards: there stands the number. */
const LIST_BELOW = { withinPortal: false, position: 'bottom', middlewares: { flip: false, shift: false } } as const

/** Finds a matter by its name, pinyin initials or code; Enter takes the first. */
export function MatterSearch({ matters, label, shortcut, inputRef, onChoose }: MatterSearchProps) {
  const t = useTexts('window')
  const [text, setText] = useState('')
  const found = suggestMatters(matters, text, SHOWN_MAX)
  const choose = (chosen: string) => {
    onChoose(chosen.split(' ', 1)[0] ?? chosen)
    setText('')
    // The keys of the console are one's own again as soon as the matter stands in the list.
    if (document.activeElement instanceof HTMLElement && shortcut) document.activeElement.blur()
  }
  return (
    <Autocomplete
      aria-label={label}
      aria-keyshortcuts={shortcut}
      placeholder={t('matters.searchHint')}
      data-testid='matter-search'
      ref={inputRef}
      value={text}
      data={found.map(({ code, name }) => `${code} ${name}`)}
      filter={({ options }) => options}
      selectFirstOptionOnChange
      withScrollArea={false}
      comboboxProps={LIST_BELOW}
      rightSection={
        shortcut ? (
          <span className='stroke' aria-hidden='true'>
            {shortcut}
          </span>
        ) : undefined
      }
      onChange={setText}
      onOptionSubmit={choose}
    />
  )
}
