/** The function that is told of every ended contact. */
let contacts = 0;

export const handler = async ({ detail }) => {
  contacts += 1;
  if (contacts % 1000 === 0) console.log(JSON.stringify({ level: 'INFO', contacts, last: detail.contactId }));
};
