/** A signal that is raised after so many seconds, or when the command is interrupted. */
export function endingAfter(seconds: number, interrupted: AbortSignal): AbortSignal {
  return AbortSignal.any([interrupted, AbortSignal.timeout(Math.round(seconds * 1000))]);
}
