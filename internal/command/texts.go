package command

import (
	"context"
	"fmt"

	"megdan/domain/decider"
	"megdan/domain/event"
)

// opener opens private texts. A Sealer that can is asked to open what a
// refusal hands on: a decider sees references only, and who was slower than
// somebody else gets both texts (KNB-3).
type opener interface {
	Open(ctx context.Context, refs []event.Ref) (map[event.Ref]event.Private, error)
}

// withTexts is a refusal whose private arguments are opened: texts, or that
// they were forgotten. Without any it is the refusal as it is.
func (h *Handler) withTexts(ctx context.Context, r *decider.Refusal) error {
	var refs []event.Ref
	for _, v := range r.Args {
		if p, is := v.(event.Private); is {
			if ref, sealed := p.Ref(); sealed {
				refs = append(refs, ref)
			}
		}
	}
	o, can := h.sealer.(opener)
	if len(refs) == 0 || !can {
		return r
	}
	texts, err := o.Open(ctx, refs)
	if err != nil {
		return fmt.Errorf("open the texts of the refusal %s: %w", r.Code, err)
	}
	opened := &decider.Refusal{Code: r.Code, Args: make(map[string]any, len(r.Args))}
	for k, v := range r.Args {
		if p, is := v.(event.Private); is {
			if ref, sealed := p.Ref(); sealed {
				v = texts[ref]
			}
		}
		opened.Args[k] = v
	}
	return opened
}
