/// <reference types="vite/client" />

declare module 'virtual:icons' {
  /** Address of the file with the icons in use. */
  const address: string;
  export default address;
}
