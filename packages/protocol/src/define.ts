import { type TEnum, type TObject, type TProperties, type TSchema, Type } from 'typebox'
import type { ProblemCode, RefusalCode } from './refusals/refusals.ts'
import type { Role } from './roles.ts'

/** An object in which an unknown field is an error. */
export function strictObject<P extends TProperties>(properties: P, description?: string): TObject<P> {
  return Type.Object(properties, { additionalProperties: false, ...(description ? { description } : {}) })
}

/** One of a fixed list of words. */
export function oneOf<const Words extends readonly string[]>(words: Words): TEnum<[...Words]> {
  return Type.Enum([...words]) as TEnum<[...Words]>
}

/** A value that is null when there is none (yet). */
export function orNull<S extends TSchema>(schema: S) {
  return Type.Union([schema, Type.Null()])
}

/** One order that may be given to a hall: its name, who may give it, its body and what an acceptance answers. */
export interface CommandDefinition<
  Name extends string = string,
  Body extends TSchema = TSchema,
  Result extends TSchema = TSchema,
> {
  readonly name: Name
  readonly roles: readonly Role[]
  readonly body: Body
  readonly result: Result
  /** False while the rule behind it is not built: the server answers 409 `not-available`. */
  readonly available: boolean
  readonly summary: string
  /** Every expected "no" of the rules to this command. */
  readonly refusals: readonly RefusalCode[]
}

/** Defines a command of the contract. */
export function command<const Name extends string, Body extends TSchema, Result extends TSchema>(
  name: Name,
  summary: string,
  roles: readonly Role[],
  body: Body,
  result: Result,
  refusals: readonly RefusalCode[],
): CommandDefinition<Name, Body, Result> {
  return { name, roles, body, result, available: true, summary, refusals }
}

/** Defines a command whose rule comes later: checked like every other, then refused with `not-available`. */
export function laterCommand<const Name extends string, Body extends TSchema, Result extends TSchema>(
  name: Name,
  summary: string,
  roles: readonly Role[],
  body: Body,
  result: Result,
): CommandDefinition<Name, Body, Result> {
  return { ...command(name, summary, roles, body, result, ['not-available']), available: false }
}

/** One kind of past fact of a hall: its name, what it stores, and the version of that shape. */
export interface EventDefinition<
  Name extends string = string,
  Data extends TSchema = TSchema,
  Version extends number = number,
> {
  readonly name: Name
  readonly data: Data
  /** Raised by every change of the shape; the rules bring older rows up (UPCASTS). */
  readonly version: Version
}

/** Any event, for whoever asks only some. */
export interface AnyEvent {
  readonly name: string
  readonly data: object
}

/** Defines an event of the contract; `version` is 1 until its shape changes for the first time. */
export function event<const Name extends string, Data extends TSchema, const Version extends number = 1>(
  name: Name,
  data: Data,
  version: Version = 1 as Version,
): EventDefinition<Name, Data, Version> {
  return { name, data, version }
}

/** One question to a hall: who may ask, what is asked and what is answered. Asking changes nothing. */
export interface QueryDefinition<
  Name extends string = string,
  Input extends TObject = TObject,
  Answer extends TSchema = TSchema,
> {
  readonly name: Name
  readonly summary: string
  readonly roles: readonly Role[]
  /** Fields of a query by GET are strings: they stand in the address. */
  readonly input: Input
  readonly answer: Answer
  /** It names people: asked by POST, because addresses stand in logs. */
  readonly isPrivate: boolean
  /** How long an answer may be shown again without asking; 0: it is forgotten with its screen. */
  readonly freshMs: number
  /** The path it had before queries had one of their own, with `{hallId}`: it answers there too. */
  readonly alias: string | null
  /** What it may answer instead, beside what every route may. */
  readonly problems: readonly ProblemCode[]
}

type QueryParts<Name extends string, Input extends TObject, Answer extends TSchema> = Pick<
  QueryDefinition<Name, Input, Answer>,
  'name' | 'summary' | 'roles' | 'input' | 'answer'
> &
  Partial<Pick<QueryDefinition, 'isPrivate' | 'freshMs' | 'alias' | 'problems'>>

/** Defines a query of the contract. */
export function query<const Name extends string, Input extends TObject, Answer extends TSchema>(
  parts: QueryParts<Name, Input, Answer>,
): QueryDefinition<Name, Input, Answer> {
  return { isPrivate: false, freshMs: 0, alias: null, problems: [], ...parts }
}
