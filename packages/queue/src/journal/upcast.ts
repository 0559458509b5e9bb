/** What an event stored, in whatever shape it had. */
export type StoredData = Readonly<Record<string, unknown>>
/** Brings the data of one version to the shape of the next. Data of the next shape is left as it is. */
export type Upcast = (data: StoredData) => StoredData
/** By event and by the version that is brought up. */
export type Upcasts = Readonly<Record<string, Readonly<Record<number, Upcast>>>>
