import type { ViewMessage } from '@one-window/protocol'

/** Who listens in a room of a view: some see people's cards there, the others do not. */
export type Audience = 'with-cards' | 'without-cards'

export const AUDIENCES: readonly Audience[] = ['with-cards', 'without-cards']

const VIEW = 'view:'

/** A view of a hall that somebody listens to. */
export type ListenedTo = Pick<ViewMessage, 'hallId'> & { readonly view: string }

/** The room of those who listen to a view of a hall. */
export function viewRoom({ hallId, view }: ListenedTo, audience: Audience): string {
  return `${VIEW}${hallId}/${audience}/${view}`
}

/** Both rooms of a view. */
export function viewRooms(listenedTo: ListenedTo): string[] {
  return AUDIENCES.map((audience) => viewRoom(listenedTo, audience))
}

/** The view of a hall that a room is for; undefined when it is for something else. */
export function viewOfRoom(hallId: string, room: string): string | undefined {
  const prefix = AUDIENCES.map((audience) => viewRoom({ hallId, view: '' }, audience)).find((one) =>
    room.startsWith(one),
  )
  return prefix === undefined ? undefined : room.slice(prefix.length)
}

export function isViewRoom(room: string): boolean {
  return room.startsWith(VIEW)
}

/** The room of all sockets of a token. */
export function tokenRoom(tokenHash: string): string {
  return `token:${tokenHash}`
}
