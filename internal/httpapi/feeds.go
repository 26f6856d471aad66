package httpapi

import (
	"context"
	"errors"
	"net/http"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/views"
)

const (
	feedPage    = 50
	feedPageMax = 500
)

func (a *api) feedRoutes() {
	one, most := 1.0, float64(feedPageMax)
	a.route(&huma.Operation{
		OperationID: "feed", Method: http.MethodGet, Path: "/api/feeds/{tag}",
		Summary: "One page of what happened around an id", Tags: []string{"feeds"},
		Description: "Entries, oldest first, of all events that concern the id: a programme, a city's participation, a milestone, a person. " +
			"b is the position of the entry before it in the same feed, so a reader sees when something is missing. To go further back, ask with before set to the p of the first entry.",
		Parameters: []*huma.Param{
			inPath("tag", "what the events concern"),
			parameter("before", "only entries before this position; at most one past the end of the log", wholeNumber()),
			parameter("limit", "at most so many entries", &huma.Schema{Type: "integer", Minimum: &one, Maximum: &most, Default: feedPage}),
			parameter("min-position", "answer only when everything up to this position is shown; read your own writes", wholeNumber()),
		},
		Responses: a.doc.responses(a.doc.output.typed(FeedPage{}), http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound, http.StatusServiceUnavailable),
	}, a.signedIn(a.feed))
	a.mux.HandleFunc("/api/feeds/", func(w http.ResponseWriter, r *http.Request) {
		a.fail(w, r, a.noSuchPath(r, views.ErrUnknownTopic))
	})
}

// FeedPage is one page of a feed.
type FeedPage struct {
	Topic   string      `json:"topic" doc:"feed/<tag>"`
	P       int64       `json:"p" doc:"position of the page's newest entry, or min-position where that is later: everything up to here was looked at"`
	Entries []FeedEntry `json:"entries" doc:"oldest first"`
	More    bool        `json:"more" doc:"there are earlier entries"`
}

// FeedEntry is one event in a feed.
type FeedEntry struct {
	P int64 `json:"p" doc:"its position"`
	B int64 `json:"b" doc:"position of the entry before it in this feed; 0 for the first"`
	E Event `json:"e"`
}

// Event is what a feed tells of an event.
type Event struct {
	Type string         `json:"type" doc:"stored name, such as roadmap.milestone_accepted"`
	V    int            `json:"v" doc:"schema number of the type"`
	At   string         `json:"at" doc:"when it was recorded" format:"date-time"`
	By   string         `json:"by" doc:"the person who did it" format:"uuid"`
	D    map[string]any `json:"d" doc:"its fields; private parts are texts, {\"forgotten\":true} or {\"masked\":true}"`
}

func (a *api) feed(w http.ResponseWriter, r *http.Request, who role.Actor) error {
	t, err := a.topic(r, who, "feed/"+r.PathValue("tag"))
	if err != nil {
		return err
	}
	before, err := number(r, "before", 0, 1, maxPosition)
	if err != nil {
		return err
	}
	limit, err := number(r, "limit", feedPage, 1, feedPageMax)
	if err != nil {
		return err
	}
	least, err := number(r, "min-position", 0, 0, maxPosition)
	if err != nil {
		return err
	}
	if err := a.shown(r, least); err != nil {
		return err
	}
	if err := a.exists(r.Context(), before-1); err != nil {
		return err
	}
	page, more, err := a.Engine.Feed(r.Context(), t, before, int(limit))
	if err != nil {
		return err
	}
	// The views may be a moment behind the log, so its head would promise too
	// much.
	p := least
	if n := len(page); n > 0 {
		p = max(p, page[n-1].At)
	}
	return writeBody(w, r, feedBytes(t, p, page, more))
}

func feedBytes(t views.Topic, p int64, page []*views.Entry, more bool) []byte {
	b := append(make([]byte, 0, 128+256*len(page)), `{"topic":"`...)
	b = append(b, t.String()...)
	b = append(b, `","p":`...)
	b = strconv.AppendInt(b, p, 10)
	b = append(b, `,"entries":[`...)
	for i, e := range page {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"p":`...)
		b = strconv.AppendInt(b, e.At, 10)
		b = append(b, `,"b":`...)
		b = strconv.AppendInt(b, e.Before, 10)
		b = append(b, `,"e":`...)
		b = append(b, e.Body...)
		b = append(b, '}')
	}
	b = append(b, `],"more":`...)
	b = strconv.AppendBool(b, more)
	return append(b, '}')
}

// atLeast waits for a position that was promised to be shown; what the log
// has not reached by then lies in the future.
func (a *api) atLeast(r *http.Request, t views.Topic, least int64) (views.Document, error) {
	if least == 0 {
		return a.Engine.Get(r.Context(), t, 0)
	}
	ctx, cancel := context.WithTimeout(r.Context(), patience)
	defer cancel()
	if err := a.exists(ctx, least); err != nil {
		return views.Document{}, err
	}
	return a.Engine.Get(ctx, t, least)
}

// shown returns when the views have everything up to a position, by asking
// one of them for it.
func (a *api) shown(r *http.Request, least int64) error {
	if least == 0 {
		return nil
	}
	_, err := a.atLeast(r, views.Topic{View: "installation", Key: id.Installation}, least)
	if errors.Is(err, views.ErrUnknownTopic) {
		return nil
	}
	return err
}

// exists refuses a position after the end of the log. Another server may have
// written what this one has not read yet; the log knows.
func (a *api) exists(ctx context.Context, position int64) error {
	if position <= a.Head() {
		return nil
	}
	last, err := a.LogHead(ctx)
	if err == nil && position > last {
		err = views.ErrFuture
	}
	return err
}
