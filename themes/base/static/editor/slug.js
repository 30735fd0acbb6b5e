// @ts-check
/** Ids and names of folders, as the program makes them of words: `Återställ Öxnehaga!` becomes `aterstall-oxnehaga`. */

/** @param {string} text */
export function slug(text) {
  const plain = text.toLowerCase().replaceAll("ø", "o").replaceAll("æ", "ae").replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
