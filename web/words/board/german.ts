/** What the supervisors’ board says, by what it is in English. All other languages have the same. */
export const german = {
};
