/** What the page of the lists says, by what it is in English. All other languages have the same. */
export const german = {
};
