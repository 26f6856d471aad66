package review

import (
	"time"

	"megdan/domain/decider"
	"megdan/domain/wording"
)

func openReview(s State, c OpenReview, by decider.By) ([]Event, error) {
	hours := c.UnmaskingHours
	if hours == 0 {
		hours = UnmaskingHours
	}
	title, err := wording.Must("title", c.Title, wording.TitleMost)
	switch {
	case err != nil:
		return nil, err
	case hours < 1 || hours > 24*7:
		return nil, decider.Refuse("review.hours_impossible")
	case c.Auditor != by.Actor:
		return nil, decider.Refuse("review.not_the_auditor")
	case s.Status != "":
		if s.Programme == c.Programme && s.Auditor == c.Auditor && s.Hours == hours {
			return nil, nil
		}
		return nil, decider.Refuse("review.opened_differently")
	}
	return []Event{ReviewOpened{c.Review, c.Programme, c.Auditor, title, hours}}, nil
}

func setScope(c SetScope) ([]Event, error) {
	switch {
	case c.From.IsZero() || c.To.Before(c.From):
		return nil, decider.Refuse("review.scope_impossible")
	case len(c.Cities) > CitiesMost:
		return nil, decider.Refuse("text.too_many", "field", "cities", "most", CitiesMost)
	}
	return []Event{ScopeSet{c.Cities, c.From, c.To}}, nil
}

// viewMost is how long the name of a view may be.
const viewMost = 60

func noteReplay(c NoteReplay) ([]Event, error) {
	if c.View == "" || len(c.View) > viewMost || c.Key.IsZero() || c.Position < 1 {
		return nil, decider.Refuse("review.look_impossible")
	}
	for _, r := range c.View {
		if (r < 'a' || r > 'z') && r != '_' {
			return nil, decider.Refuse("review.look_impossible")
		}
	}
	return []Event{ReplayViewed{c.View, c.Key, c.Position}}, nil
}

func bookmark(s State, c BookmarkPosition) ([]Event, error) {
	note, err := wording.May("note", c.Note, wording.ReasonMost)
	switch {
	case err != nil:
		return nil, err
	case c.Position < 1:
		return nil, decider.Refuse("review.look_impossible")
	case c.Bookmark.IsZero() || s.Bookmarks[c.Bookmark]:
		return nil, decider.Refuse("review.bookmark_known")
	case len(s.Bookmarks) >= BookmarksMost:
		return nil, decider.Refuse("review.too_many", "most", BookmarksMost)
	}
	return []Event{PositionBookmarked{c.Bookmark, c.Position, note}}, nil
}

// AUD-3: a reason, somebody else's grant, some hours, and a fact for each name
// that was shown.
func requestUnmasking(s State, c RequestUnmasking, by decider.By) ([]Event, error) {
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	if _, known := s.Unmaskings[c.Unmasking]; known || c.Unmasking.IsZero() || c.Person.IsZero() {
		return nil, decider.Refuse("review.unmasking_known")
	}
	return []Event{UnmaskingRequested{c.Unmasking, c.Person, by.Actor, reason}}, nil
}

func grantUnmasking(s State, c GrantUnmasking, by decider.By) ([]Event, error) {
	u, known := s.Unmaskings[c.Unmasking]
	switch {
	case !known:
		return nil, decider.Refuse("review.unmasking_unknown")
	case u.By == by.Actor:
		return nil, decider.Refuse("review.requester_may_not_grant")
	case u.Refused:
		return nil, decider.Refuse("review.unmasking_refused")
	case !u.Until.IsZero():
		return nil, nil
	}
	until := by.At.Add(time.Duration(s.Hours) * time.Hour)
	return []Event{UnmaskingGranted{c.Unmasking, Moment(until.UnixMicro())}}, nil
}

func refuseUnmasking(s State, c RefuseUnmasking, by decider.By) ([]Event, error) {
	u, known := s.Unmaskings[c.Unmasking]
	switch {
	case !known:
		return nil, decider.Refuse("review.unmasking_unknown")
	case u.By == by.Actor:
		return nil, decider.Refuse("review.requester_may_not_grant")
	case !u.Until.IsZero():
		return nil, decider.Refuse("review.unmasking_granted")
	case u.Refused:
		return nil, nil
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{UnmaskingRefused{c.Unmasking, reason}}, nil
}

func noteUnmasked(s State, c NoteUnmasked, by decider.By) ([]Event, error) {
	u, known := s.Unmaskings[c.Unmasking]
	switch {
	case !known:
		return nil, decider.Refuse("review.unmasking_unknown")
	case u.By != by.Actor:
		return nil, decider.Refuse("review.not_the_requester")
	case u.Until.IsZero():
		return nil, decider.Refuse("review.unmasking_not_granted")
	case !by.At.Before(u.Until):
		return nil, decider.Refuse("review.unmasking_over", "last_day", by.Day(u.Until))
	}
	return []Event{PersonalDataUnmasked{c.Unmasking, u.Person}}, nil
}
