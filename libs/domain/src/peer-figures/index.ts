export { checkPeerSheet } from './check-peer-sheet.js';
export type { PeerCheck, PeerFault, PeerRow } from './check-peer-sheet.js';
export { peerColumns, peerGuide, peerIndicators } from './columns.js';
