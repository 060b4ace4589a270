import { formName, paperName, type PaperChecklist, type PaperOfMember, type PaperUploadState } from '@app/services';
import { presentTexts } from '../input/present-common.js';
import type { PaperChecklistView, PaperUploadView, PaperView } from './paper.dto.js';

export function presentPaper({ id, consortiumId, businessId, addedBy, paper, form, title, mediaType, sizeBytes, sha256, createdAt, completedAt }: PaperOfMember): PaperView {
  const complete = completedAt !== undefined;
  const names = { name: presentTexts(`paper.${paper}`, paperName(paper)), formName: presentTexts(`paper_form.${form}`, formName(form)) };
  return { id, consortiumId, businessId, addedBy, paper, form, ...names, title, format: mediaType, sizeBytes, sha256, complete, createdAt, completedAt, url: complete ? `/v1/papers/${id}/content` : undefined };
}

export function presentPaperUpload({ paper, chunkBytes, chunks, received }: PaperUploadState): PaperUploadView {
  return { ...presentPaper(paper), chunkBytes, chunks, received: [...received] };
}

export function presentChecklist({ rule, due, papers, open }: PaperChecklist): PaperChecklistView {
  const [source] = rule?.sources ?? [];
  return {
    rule: rule && { id: rule.id, name: rule.name, law: source && [source.law, source.article].filter(Boolean).join(', '), confidence: rule.confidence },
    due: due.map(({ document, form, when, sure, here }) => ({
      paper: document,
      form,
      name: presentTexts(`paper.${document}`, paperName(document)),
      formName: presentTexts(`paper_form.${form}`, formName(form)),
      when,
      sure,
      here,
    })),
    papers: papers.map(presentPaper),
    open,
  };
}
