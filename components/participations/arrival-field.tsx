'use client'

/** The page that led here, for the form to say: only the browser knows. « direct » where none did, or none is told. */
export function ArrivalField() {
  return <input type="hidden" name="cameFrom" defaultValue="" ref={tellArrival} />
}

function tellArrival(field: HTMLInputElement | null): void {
  if (field) field.value = document.referrer || 'direct'
}
