interface Six {
  one: string;
  two: string;
  three: string;
  four: string;
  five: string;
  six: string;
}

interface Five {
  seven: string;
  eight: string;
  nine: string;
  ten: string;
  eleven: string;
}

export type CrowdedPorts = Six & Five;

export type TenNeeds = Omit<CrowdedPorts, 'eleven'>;

export function takeSlot(ports: Six & Five & { twelve: string }): string {
  return ports.twelve;
}

export function createTakeSlot({ twelve }: CrowdedPorts & { twelve: string }): () => string {
  return () => twelve;
}

export function createTen(needs: TenNeeds): () => string {
  return () => needs.ten;
}
