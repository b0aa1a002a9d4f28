/** The queue, or whoever works at it, failed: the message is a clause for the user, with what to do about it. */
export class QueueFailure extends Error {
  override readonly name = 'QueueFailure';
}
