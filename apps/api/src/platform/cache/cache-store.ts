/** Where finished bytes are kept for a while, seen by all instances of the API. */
export interface CacheStore {
  get(key: string): Promise<Buffer | null>;
  set(key: string, value: Buffer, ttlSeconds: number): Promise<void>;
  /** Writes only where nothing is. @returns whether it wrote */
  add(key: string, value: Buffer, ttlSeconds: number): Promise<boolean>;
  delete(key: string): Promise<void>;
}
