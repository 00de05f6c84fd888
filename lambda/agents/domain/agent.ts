export interface Agent {
  userId: string;
  username: string;
}
