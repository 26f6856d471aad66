package httpapi

import (
	"errors"
	"net/http"

	"megdan/domain/decider"
	"megdan/domain/role"
	"megdan/internal/identity"
	"megdan/internal/rights"
	"megdan/internal/views"
)

// reading is for what somebody may read without having signed in: the one place
// where nobody in particular is let in. The matrix says what is public, for the
// topic asked for as it is now; of what is not, and of what there is not, it is
// said only that one has to sign in.
func (a *api) reading(h personal) handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		who, nobody := a.Identity.Authenticate(r)
		if nobody == nil {
			return h(w, r, who)
		}
		if !errors.Is(nobody, identity.ErrNoSession) {
			return nobody
		}
		err := h(w, r, role.Actor{})
		var no *decider.Refusal
		if errors.Is(err, views.ErrUnknownTopic) || errors.As(err, &no) && no.Code == rights.Denied {
			return nobody
		}
		return err
	}
}
