/** Told after a registration or an import: other leads of the same or a near investor are to be looked for. */
export const doublesTopic = 'leads.find-doubles';
