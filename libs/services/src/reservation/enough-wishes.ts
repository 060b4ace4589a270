/** From so many firms on officers learn that a tender is asked to be reserved: of a single one they would know who it is. */
export const ENOUGH_WISHES = 2;
