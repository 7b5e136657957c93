/** To whom something is addressed. One organisation, one person acting for it, or a rule of a hub. */
export type Target =
  | { readonly kind: 'organisation'; readonly orgId: number }
  | { readonly kind: 'person'; readonly orgId: number; readonly personId: number }
  | { readonly kind: 'members'; readonly hubId: number }
  | { readonly kind: 'branch'; readonly hubId: number; readonly branchId: number }
  | { readonly kind: 'sector'; readonly hubId: number; readonly sector: string };
