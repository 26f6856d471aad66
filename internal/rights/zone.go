package rights

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"
	_ "time/tzdata" // a machine may have no time zones of its own

	"megdan/domain/id"
	"megdan/internal/views"
)

// Zone is the time zone of a programme; see command.Rights. A programme keeps
// the zone that it was drafted with, so that each is looked up once.
func (r *Rights) Zone(ctx context.Context, programme id.Programme, min int64) (*time.Location, error) {
	if known, ok := r.zones.Load(programme); ok {
		return known.(*time.Location), nil
	}
	doc, err := r.engine.Get(ctx, views.Topic{View: "programme", Key: programme.UUID()}, min)
	if errors.Is(err, views.ErrUnknownTopic) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the time zone of %s: %w", programme, err)
	}
	var d struct{ Zone string }
	if err := json.Unmarshal(doc.Body, &d); err != nil {
		return nil, fmt.Errorf("read the time zone of %s: %w", programme, err)
	}
	zone, err := time.LoadLocation(d.Zone)
	if err != nil {
		zone = time.UTC // it was drafted with a name that no zone has
	}
	r.zones.Store(programme, zone)
	return zone, nil
}
