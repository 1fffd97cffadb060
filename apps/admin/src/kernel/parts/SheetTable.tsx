interface Props {
  head?: readonly string[];
  rows: readonly (readonly (string | number | null | undefined)[])[];
}

/** A ruled table of the printed sheet; nothing entered is said, so that nobody takes a blank for done. */
export const SheetTable = ({ head, rows }: Props) => (
  <table>
    {head && (
      <thead>
        <tr>
          {head.map((column) => (
            <th key={column}>{column}</th>
          ))}
        </tr>
      </thead>
    )}
    <tbody>
      {rows.map((row, at) => (
        <tr key={at}>
          {row.map((cell, place) => (
            <td key={place}>{cell ?? '未填'}</td>
          ))}
        </tr>
      ))}
      {!rows.length && (
        <tr>
          <td colSpan={head?.length}>无</td>
        </tr>
      )}
    </tbody>
  </table>
);
