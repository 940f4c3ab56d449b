import DecisionRecords
import Diagnostics

/// The matrix as ReqIF 1.2: requirements and decisions as objects, links as relations, requirements in their hierarchy.
///
/// Identifiers are XML ids, so `3.5` becomes `_req-berths_3.5`; the id as written is `ReqIF.ForeignID`. A one-way picture.
/// Source: OMG ReqIF 1.2 (reqif.xsd); attribute names of the prostep ivip implementation guide.
public enum ReqIFExport {
    private static let epoch = "1970-01-01T00:00:00Z"
    private static let attributes = ["ReqIF.ForeignID", "ReqIF.Name", "ReqIF.Text", "State", "Status", "Path"]

    /// The whole document.
    public static func text(_ report: TraceReport, title: String = "Traceability") -> String {
        var ids = ExportID(allowing: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
        var xml = HTMLText()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.raw("<REQ-IF xmlns=\"http://www.omg.org/spec/ReqIF/20110401/reqif.xsd\">\n<THE-HEADER>\n")
        xml.raw("<REQ-IF-HEADER IDENTIFIER=\"_header\"><CREATION-TIME>\(epoch)</CREATION-TIME>")
        xml.raw("<REQ-IF-TOOL-ID>adr</REQ-IF-TOOL-ID><REQ-IF-VERSION>1.0</REQ-IF-VERSION>")
        xml.raw("<SOURCE-TOOL-ID>adr</SOURCE-TOOL-ID><TITLE>")
        xml.text(title)
        xml.raw("</TITLE></REQ-IF-HEADER>\n</THE-HEADER>\n<CORE-CONTENT>\n<REQ-IF-CONTENT>\n")
        types(&xml, roles(report))
        objects(&xml, report, &ids)
        relations(&xml, report, &ids)
        hierarchy(&xml, report, &ids, title)
        xml.raw("</REQ-IF-CONTENT>\n</CORE-CONTENT>\n</REQ-IF>\n")
        return xml.result
    }

    private static func roles(_ report: TraceReport) -> [RequirementLink.Role] {
        let used = Set((report.matrix.rows + report.matrix.groups).flatMap { $0.links.map(\.role) })
        return RequirementLink.Role.allCases.filter(used.contains)
    }

    private static func types(_ xml: inout HTMLText, _ roles: [RequirementLink.Role]) {
        xml.raw("<DATATYPES>\n<DATATYPE-DEFINITION-STRING IDENTIFIER=\"_string\" LAST-CHANGE=\"\(epoch)\" ")
        xml.raw("LONG-NAME=\"String\" MAX-LENGTH=\"65535\"/>\n</DATATYPES>\n<SPEC-TYPES>\n")
        for (type, name) in [("_type-requirement", "Requirement"), ("_type-decision", "Decision")] {
            xml.raw("<SPEC-OBJECT-TYPE IDENTIFIER=\"\(type)\" LAST-CHANGE=\"\(epoch)\" LONG-NAME=\"\(name)\">")
            xml.raw("<SPEC-ATTRIBUTES>\n")
            for attribute in attributes {
                xml.raw("<ATTRIBUTE-DEFINITION-STRING IDENTIFIER=\"\(type)-\(attribute)\" LAST-CHANGE=\"\(epoch)\" ")
                xml.raw("LONG-NAME=\"\(attribute)\"><TYPE><DATATYPE-DEFINITION-STRING-REF>_string")
                xml.raw("</DATATYPE-DEFINITION-STRING-REF></TYPE></ATTRIBUTE-DEFINITION-STRING>\n")
            }
            xml.raw("</SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE>\n")
        }
        for role in roles {
            xml.raw("<SPEC-RELATION-TYPE IDENTIFIER=\"_role-\(role.rawValue)\" LAST-CHANGE=\"\(epoch)\" ")
            xml.raw("LONG-NAME=\"\(role.rawValue)\"/>\n")
        }
        xml.raw("<SPECIFICATION-TYPE IDENTIFIER=\"_type-specification\" LAST-CHANGE=\"\(epoch)\" ")
        xml.raw("LONG-NAME=\"Specification\"/>\n</SPEC-TYPES>\n")
    }

    private static func objects(_ xml: inout HTMLText, _ report: TraceReport, _ ids: inout ExportID) {
        xml.raw("<SPEC-OBJECTS>\n")
        for row in report.matrix.groups + report.matrix.rows {
            let requirement = row.requirement
            object(
                &xml, ids.id("_req-", requirement.key), "_type-requirement",
                [
                    requirement.id, requirement.title ?? requirement.key, report.words(requirement), row.state.rawValue,
                    requirement.status.rawValue, requirement.source?.path ?? "",
                ])
        }
        for entry in report.matrix.records {
            let record = report.record(entry)
            object(
                &xml, ids.id("_adr-", report.name(log: entry.log, record: entry.record)), "_type-decision",
                [
                    record.id, record.title.value, record.decision?.text.value ?? "", entry.state.rawValue,
                    record.status?.value.rawValue ?? "", record.path,
                ])
        }
        xml.raw("</SPEC-OBJECTS>\n")
    }

    private static func object(_ xml: inout HTMLText, _ id: String, _ type: String, _ values: [String]) {
        xml.raw("<SPEC-OBJECT IDENTIFIER=\"\(id)\" LAST-CHANGE=\"\(epoch)\">")
        xml.raw("<TYPE><SPEC-OBJECT-TYPE-REF>\(type)</SPEC-OBJECT-TYPE-REF></TYPE><VALUES>\n")
        for (attribute, value) in zip(attributes, values) where !value.isEmpty {
            xml.raw("<ATTRIBUTE-VALUE-STRING THE-VALUE=\"")
            xml.attribute(value)
            xml.raw("\"><DEFINITION><ATTRIBUTE-DEFINITION-STRING-REF>\(type)-\(attribute)")
            xml.raw("</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING>\n")
        }
        xml.raw("</VALUES></SPEC-OBJECT>\n")
    }

    private static func relations(_ xml: inout HTMLText, _ report: TraceReport, _ ids: inout ExportID) {
        xml.raw("<SPEC-RELATIONS>\n")
        for row in report.matrix.groups + report.matrix.rows {
            // Importers, StrictDoc among them, take one relation between two objects: the one that says most.
            var weightiest: [String: RequirementLink.Role] = [:]
            var sources: [String] = []
            for link in row.links where link.isDecisions {
                let source = ids.id("_adr-", report.name(link))
                if let known = weightiest[source] {
                    if weight(of: link.role) < weight(of: known) { weightiest[source] = link.role }
                } else {
                    weightiest[source] = link.role
                    sources.append(source)
                }
            }
            for source in sources {
                guard let role = weightiest[source] else { continue }
                let target = ids.id("_req-", row.requirement.key)
                let id = ids.id("_link-", "\(source)-\(role.rawValue)-\(target)")
                xml.raw(
                    "<SPEC-RELATION IDENTIFIER=\"\(id)\" LAST-CHANGE=\"\(epoch)\"><TARGET><SPEC-OBJECT-REF>\(target)")
                xml.raw(
                    "</SPEC-OBJECT-REF></TARGET><SOURCE><SPEC-OBJECT-REF>\(source)</SPEC-OBJECT-REF></SOURCE><TYPE>")
                xml.raw(
                    "<SPEC-RELATION-TYPE-REF>_role-\(role.rawValue)</SPEC-RELATION-TYPE-REF></TYPE></SPEC-RELATION>\n"
                )
            }
        }
        xml.raw("</SPEC-RELATIONS>\n")
    }

    /// The place of a role among the roles by how much they say; what breaks a requirement comes first.
    private static func weight(of role: RequirementLink.Role) -> Int {
        let first: [RequirementLink.Role] = [.violates, .deviatesFrom, .supersedes]
        return first.firstIndex(of: role)
            ?? first.count + (RequirementLink.Role.allCases.firstIndex(of: role) ?? RequirementLink.Role.allCases.count)
    }

    private static func hierarchy(
        _ xml: inout HTMLText, _ report: TraceReport, _ ids: inout ExportID, _ title: String
    ) {
        var children: [String: [Requirement]] = [:]
        var groups: [Requirement] = []
        let known = Set(report.matrix.groups.map(\.requirement.key))
        for row in report.matrix.rows {
            if let parent = row.requirement.parent, known.contains(parent) {
                children[parent, default: []].append(row.requirement)
            } else {
                groups.append(row.requirement)
            }
        }
        groups = report.matrix.groups.map(\.requirement) + groups
        xml.raw("<SPECIFICATIONS>\n")
        begin(&xml, "_specification", title)
        for group in groups {
            open(&xml, group, &ids)
            let held = children[group.key] ?? []
            if !held.isEmpty {
                xml.raw("<CHILDREN>\n")
                for child in held {
                    open(&xml, child, &ids)
                    xml.raw("</SPEC-HIERARCHY>\n")
                }
                xml.raw("</CHILDREN>")
            }
            xml.raw("</SPEC-HIERARCHY>\n")
        }
        xml.raw("</CHILDREN></SPECIFICATION>\n")
        // Importers take only the objects that a specification holds.
        begin(&xml, "_decisions", title + ": decisions")
        for entry in report.matrix.records {
            let name = report.name(log: entry.log, record: entry.record)
            open(&xml, object: ids.id("_adr-", name), place: ids.id("_place-adr-", name))
            xml.raw("</SPEC-HIERARCHY>\n")
        }
        xml.raw("</CHILDREN></SPECIFICATION>\n</SPECIFICATIONS>\n")
    }

    private static func begin(_ xml: inout HTMLText, _ id: String, _ title: String) {
        xml.raw("<SPECIFICATION IDENTIFIER=\"\(id)\" LAST-CHANGE=\"\(epoch)\" LONG-NAME=\"")
        xml.attribute(title)
        xml.raw("\"><TYPE><SPECIFICATION-TYPE-REF>_type-specification</SPECIFICATION-TYPE-REF></TYPE><CHILDREN>\n")
    }

    private static func open(_ xml: inout HTMLText, _ requirement: Requirement, _ ids: inout ExportID) {
        open(&xml, object: ids.id("_req-", requirement.key), place: ids.id("_place-", requirement.key))
    }

    private static func open(_ xml: inout HTMLText, object: String, place: String) {
        xml.raw("<SPEC-HIERARCHY IDENTIFIER=\"\(place)\" LAST-CHANGE=\"\(epoch)\">")
        xml.raw("<OBJECT><SPEC-OBJECT-REF>\(object)</SPEC-OBJECT-REF></OBJECT>")
    }
}
