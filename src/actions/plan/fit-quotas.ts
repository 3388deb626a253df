import type { Part } from "../../store/parts.ts";
import type { Store } from "../../store/store.ts";

/** The table of quotas of the members and fields that the part has now: sizes stay where they were, new cells begin at 0. */
export const fitQuotas = async (store: Store, part: Pick<Part, "province" | "id" | "source">): Promise<void> => {
  const [agencies, fields, quotas] = await Promise.all([
    store.listPartAgencies(part),
    store.listPartFields(part),
    store.listQuotas(part),
  ]);
  const sizes = new Map(quotas.map(({ agencyId, fieldCode, size }) => [`${agencyId}/${fieldCode}`, size]));
  const codes = part.source === "on-site" ? [""] : fields.map(({ code }) => code);
  await store.replaceQuotas(
    part,
    agencies.flatMap(({ id }) =>
      codes.map((code) => ({ agencyId: id, fieldCode: code, size: sizes.get(`${id}/${code}`) ?? 0 })),
    ),
  );
};
