// Types of a peer that brings none: what the bench calls of it.
declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    element: Element,
    options: { readonly find: RegExp; readonly wrap: string },
  ): void;
}
