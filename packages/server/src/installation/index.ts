export { type InstallationFacts, installationRoutes } from './installation.routes.ts';
export { findInstallation } from './installation.store.ts';
export { offerClaim } from './offer-claim.ts';
