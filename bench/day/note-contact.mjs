/** The function that hears of every contact that is over. */
let contacts = 0;

export const handler = async ({ detail }) => {
  contacts += 1;
  if (contacts % 1000 === 0) console.log(JSON.stringify({ level: 'INFO', contacts, last: detail.contactId }));
};
