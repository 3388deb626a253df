/** A sentence of the catalogue whose `**key words**` stand out. */
export const Emphasised = ({ text }: { readonly text: string }) =>
  text.split("**").map((piece, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never move
      <b key={place}>{piece}</b>
    ) : (
      piece
    ),
  );
