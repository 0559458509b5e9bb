import { type Static, Type } from 'typebox'
import { APPOINTMENT_COMMANDS } from './appointment/commands.ts'
import { BLOCK_COMMANDS } from './block/commands.ts'
import { CANCELLATION_COMMANDS } from './cancellation/commands.ts'
import { CLOCK_COMMANDS } from './clock/commands.ts'
import { DAY_COMMANDS } from './day/commands.ts'
import type { CommandDefinition } from './define.ts'
import { DEVICE_COMMANDS } from './device/commands.ts'
import { DUTY_COMMANDS } from './duty/commands.ts'
import { GROUNDS_COMMANDS } from './grounds/commands.ts'
import { NOTICE_COMMANDS } from './notice/commands.ts'
import { RATING_COMMANDS } from './rating/commands.ts'
import { SESSION_COMMANDS } from './session/commands.ts'
import { SETTINGS_COMMANDS } from './settings/commands.ts'
import { TASK_COMMANDS } from './task/commands.ts'
import { TICKET_COMMANDS } from './ticket/commands.ts'
import { WINDOW_COMMANDS } from './window/commands.ts'

/** Every command of the contract, in the order the documents show. */
export const COMMANDS = [
  ...TICKET_COMMANDS,
  ...CANCELLATION_COMMANDS,
  ...WINDOW_COMMANDS,
  ...GROUNDS_COMMANDS,
  ...DAY_COMMANDS,
  ...NOTICE_COMMANDS,
  ...DUTY_COMMANDS,
  ...SETTINGS_COMMANDS,
  ...DEVICE_COMMANDS,
  ...SESSION_COMMANDS,
  ...CLOCK_COMMANDS,
  ...RATING_COMMANDS,
  ...TASK_COMMANDS,
  ...BLOCK_COMMANDS,
  ...APPOINTMENT_COMMANDS,
] as const

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
