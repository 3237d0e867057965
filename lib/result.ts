/** What a command answers: its value, or the literal name of why it refused. Bugs throw instead. */
export type Result<Value, Refusal extends string> =
  { ok: true; value: Value } | { ok: false; refusal: Refusal }

export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function refuse<Refusal extends string>(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal }
}
