type Values = Record<string, unknown>;

/** The named fields of a form or record as the API takes them; blank and absent become null. */
export const picked = (from: object, fields: readonly string[]): Values =>
  Object.fromEntries(
    fields.map((field) => {
      const value = (from as Values)[field];
      return [field, value === '' || value === undefined ? null : value];
    }),
  );
