import type { SeededRandom } from '../../seeded-random';

/** A case, with its fields by id: `title`, `status`, `customer_id`, … */
export interface CustomerCase {
  id: string;
  templateId: string;
  fields: Record<string, string>;
  contactIds: string[];
}

/** The cases of the instance's one domain. */
export class CustomerCases {
  private readonly cases = new Map<string, CustomerCase>();

  constructor(
    private readonly random: SeededRandom,
    private readonly clock: { iso(): string },
  ) {}

  all(): CustomerCase[] {
    return [...this.cases.values()];
  }

  add(templateId: string, fields: Record<string, string>): CustomerCase {
    const id = this.random.uuid();
    const now = this.clock.iso();
    const own = { case_id: id, reference_number: String(this.cases.size + 1).padStart(8, '0'), created_datetime: now, last_updated_datetime: now };
    const made: CustomerCase = { id, templateId, fields: { status: 'open', ...fields, ...own }, contactIds: [] };
    this.cases.set(id, made);
    return made;
  }

  find(id: string): CustomerCase | undefined {
    return this.cases.get(id);
  }

  change(changed: CustomerCase, fields: Record<string, string>): void {
    Object.assign(changed.fields, fields, { last_updated_datetime: this.clock.iso() });
  }

  /** Those whose fields are all these, the last changed first. */
  search(fields: Record<string, string>): CustomerCase[] {
    const found = this.all().filter((one) => Object.entries(fields).every(([id, value]) => one.fields[id] === value));
    return found.reverse().sort((a, b) => b.fields.last_updated_datetime!.localeCompare(a.fields.last_updated_datetime!));
  }
}
