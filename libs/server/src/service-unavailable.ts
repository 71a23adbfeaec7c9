/** A service that the app depends on, such as Redis, can't be used at the moment. The API responds 503. */
export class ServiceUnavailable extends Error {
  constructor(
    readonly service: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${service} is unavailable: ${reason}`, options);
  }
}
