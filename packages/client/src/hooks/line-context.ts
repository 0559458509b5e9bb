import { createContext, createElement, type ReactNode, useContext } from 'react'
import type { Line } from '../line.ts'

const LineContext = createContext<Line | null>(null)

/** Gives the line to every hook below it. */
export function LineProvider({ line, children }: { line: Line; children?: ReactNode }): ReactNode {
  return createElement(LineContext, { value: line }, children)
}

/** The screen's line; a bug outside a LineProvider. */
export function useLine(): Line {
  const line = useContext(LineContext)
  if (!line) throw new Error('useLine needs a LineProvider above it')
  return line
}
