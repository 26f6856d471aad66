package rights

import (
	"context"

	"megdan/domain/id"
	"megdan/internal/views"
)

// Programme is the programme that a topic belongs to; zero for what belongs to
// the installation.
func (r *Rights) Programme(ctx context.Context, t views.Topic) (id.Programme, error) {
	o, err := r.object(ctx, t.Key, 0)
	return o.Programme, err
}
