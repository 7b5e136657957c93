export { openNotices } from './list-notices.ts';
export { noticeRoutes } from './notices.routes.ts';
