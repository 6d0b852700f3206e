declare module '@adobe/structured-data-validator' {
  /** @param vocabulary schema.org as its site publishes it */
  export default class Validator {
    constructor(vocabulary: object);
    /** @param found items by their type */
    validate(found: { jsonld: Record<string, object[]> }): Promise<{ issueMessage: string; severity: string }[]>;
  }
}
