import { type Static, Type } from 'typebox'
import { HALL_COMMANDS } from './commands/hall.ts'
import { TICKET_COMMANDS } from './commands/ticket.ts'
import { WINDOW_COMMANDS } from './commands/window.ts'
import type { CommandDefinition } from './define.ts'

/** Every command of the contract, in the order the documents show. */
export const COMMANDS = [...TICKET_COMMANDS, ...WINDOW_COMMANDS, ...HALL_COMMANDS] as const

type Definition = (typeof COMMANDS)[number]
/** The name of a command. */
export type CommandName = Definition['name']
type DefinitionOf<Name extends CommandName> = Extract<Definition, { name: Name }>

/** The body of a command. */
export type BodyOf<Name extends CommandName> = Static<DefinitionOf<Name>['body']>
/** What an accepted command answers. */
export type ResultOf<Name extends CommandName> = Static<DefinitionOf<Name>['result']>
/** A command with its body, as the rules take it. */
export type Command<Name extends CommandName = CommandName> = {
  [N in Name]: { readonly name: N; readonly body: BodyOf<N> }
}[Name]

/** The answer to an accepted command: the hall's `seq` after it; `repeat` when the key was seen before. */
export interface Accepted<Name extends CommandName = CommandName> {
  readonly seq: number
  readonly repeat: boolean
  readonly result: ResultOf<Name>
}

/** The definition of a command by its name, or undefined. */
export function commandNamed(name: string): CommandDefinition<CommandName> | undefined {
  return COMMANDS.find((definition) => definition.name === name)
}

/** The schema of an accepted answer. */
export function acceptedSchema(definition: CommandDefinition) {
  return Type.Object({ seq: Type.Integer({ minimum: 0 }), repeat: Type.Boolean(), result: definition.result })
}
