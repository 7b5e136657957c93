import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/implement.ts';
import type { Cursors } from '../platform/cursor.ts';
import { campaignsPage, decideCampaign } from './campaigns.ts';
import { lookUp } from './look-up.ts';
import { seenByOthers } from './seen-by-others.ts';
import { showRelated } from './show-related.ts';

const { analysis } = operations;

export const analysisRoutes = ({ cursors }: { readonly cursors: Cursors }): Implementation[] => [
  implement(analysis.related, (work, { params }) => showRelated(work, params.uid)),
  implement(analysis.seenByOthers, (work, { params }) => seenByOthers(work, params.uid)),
  implement(analysis.lookUp, (work, { query }) => lookUp(work, query)),
  implement(analysis.campaigns, (work, { query }) => campaignsPage(work, cursors, query)),
  implement(analysis.confirmCampaign, (work, { params, version }) =>
    decideCampaign(work, params.uid, version!, 'confirmed'),
  ),
  implement(analysis.dismissCampaign, (work, { params, version }) =>
    decideCampaign(work, params.uid, version!, 'dismissed'),
  ),
];
