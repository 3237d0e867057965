import { z } from 'zod'

const sentence = 'Raconte en dix à mille caractères.'

export const testimonyRequest = z.object({
  text: z
    .string(sentence)
    .transform((text) => text.replaceAll('\0', '').trim().toWellFormed())
    .refine((text) => [...text].length >= 10 && [...text].length <= 1000, sentence),
})
