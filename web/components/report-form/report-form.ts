import type { PostingId } from '../../../domain/posting.ts';
import { REMARK_MAX, REPORT_REASONS, type ReportReason } from '../../../store/reports.ts';
import { reportPath } from '../../addresses.ts';
import type { Reader } from '../../reader.ts';

/** The form by which readers say that something is wrong with a posting. */
export interface ReportFormView {
  readonly action: string;
  readonly remarkMax: number;
  readonly reasons: readonly { readonly value: ReportReason; readonly label: string }[];
}

/** Makes the form for a posting. It asks for no name and no address. */
export function reportFormView(id: PostingId, reader: Reader): ReportFormView {
  return {
    action: reportPath(reader.language.tag, id),
    remarkMax: REMARK_MAX,
    reasons: REPORT_REASONS.map((value) => ({ value, label: reader.t(`posting:report.reason.${value}`) })),
  };
}
