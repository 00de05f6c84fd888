/** Who may import whom: the house's walls, as data. Paths are from the top, without endings. */
export interface Room {
  name: string;
  /** Files that are in the room. */
  is: RegExp;
  /** What they may import of the house. */
  mayImport: RegExp;
  /** Packages they may import; undefined: any. */
  packages?: RegExp;
  /** Only `import type` from these. */
  typesOnly?: RegExp;
}

const NONE = /^$/;

export const ROOMS: Room[] = [
  { name: 'lambda/domain', is: /^lambda\/domain\//, mayImport: /^lambda\/domain\//, packages: /^libphonenumber-js\/max$|^temporal-polyfill$/ },
  { name: 'lambda/environment', is: /^lambda\/environment\//, mayImport: /^lambda\/environment\//, packages: NONE },
  { name: 'lambda/http types', is: /^lambda\/http\/api-types/, mayImport: NONE, packages: NONE },
  { name: 'lambda/ports', is: /^lambda\/ports\//, mayImport: /^lambda\/(domain|ports)\//, packages: NONE },
  { name: 'lambda/usecases', is: /^lambda\/usecases\//, mayImport: /^lambda\/(domain|ports|usecases)\//, packages: NONE },
  {
    name: 'lambda/adapters',
    is: /^lambda\/adapters\//,
    mayImport: /^lambda\/(domain|ports|adapters)\//,
    typesOnly: /^lambda\/usecases\//,
    packages: /^(@aws-sdk\/|@aws-lambda-powertools\/|aws-lambda$|node:crypto$)/,
  },
  { name: 'lambda/http', is: /^lambda\/http\/(?!api-types)/, mayImport: /^lambda\/(domain|http|ports)\//, packages: /^(valibot|aws-lambda)$/ },
  { name: 'lambda/handlers', is: /^lambda\/handlers\//, mayImport: /^lambda\// },
  { name: 'flow-language', is: /^flow-language\/(?!lint-command)/, mayImport: /^flow-language\//, packages: NONE },
  { name: 'the lint command', is: /^flow-language\/lint-command/, mayImport: /^flow-language\//, packages: /^node:/ },
  { name: 'lib', is: /^lib\//, mayImport: /^(lib|flow-language|lambda\/environment|contact-flows)\// },
  { name: 'bin', is: /^bin\//, mayImport: /^(lib|settings)/ },
  { name: 'emulator', is: /^emulator\//, mayImport: /^(emulator|flow-language)\// },
  // The local run knows the product only through its template; it may know the shape of the operator's settings.
  { name: 'local', is: /^local\//, mayImport: /^(local|emulator)\//, typesOnly: /^(lib\/settings|lambda\/http|flow-language)\// },
  { name: 'web', is: /^web\//, mayImport: /^web\//, typesOnly: /^(lambda\/http\/((callback|customer)-)?api-types|local\/lab-types)/, packages: /^(react|react-dom|@cloudscape-design|vite|@vitejs|node:|libphonenumber-js\/min$|temporal-polyfill$)/ },
];
