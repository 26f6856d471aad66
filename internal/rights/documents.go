package rights

import (
	"encoding/json"

	"megdan/domain/role"
	"megdan/projections/access"
	"megdan/projections/object"
)

// grantsOf reads a document of access/<person>.
func grantsOf(body []byte) ([]role.Grant, error) {
	var d access.Document
	if err := json.Unmarshal(body, &d); err != nil {
		return nil, err
	}
	out := make([]role.Grant, len(d.Grants))
	for i, g := range d.Grants {
		out[i] = role.Grant(g)
	}
	return out, nil
}

// objectOf reads a document of object/<id>.
func objectOf(body []byte) (role.Object, error) {
	var d object.Document
	if err := json.Unmarshal(body, &d); err != nil {
		return role.Object{}, err
	}
	o := role.Object{
		Programme: d.Programme, Participation: d.Participation, Category: d.Category, Owner: d.Owner, Audience: d.Audience, Within: d.Within,
	}
	if len(d.Circle.Cities)+len(d.Circle.Guests) > 0 || d.Kind == "group" {
		o.Circle = &role.Circle{Cities: d.Circle.Cities, Guests: d.Circle.Guests}
	}
	return o, nil
}
