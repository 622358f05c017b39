/** Whether a value is a valid document; see scripts/gen/schema.ts. */
declare const validate: (value: unknown) => boolean
export default validate

