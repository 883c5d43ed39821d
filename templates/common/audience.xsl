<?xml version="1.0" encoding="UTF-8"?>
<!--
audience: who may be named in a paper for the public on the day when it is
published, and with which particulars: who has agreed to that, and the staff,
whose names and posts the law publishes. For a child the legal representative
agrees. A consent that lists particulars allows what it allows and nothing
else; one that lists none is to the whole name and the year of the class.
Needs $dossier.

No function of its own: libxslt loses those of a stylesheet that imports
another one with functions.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    exclude-result-prefixes="d">

  <!-- The day of publication; without one no consent counts. -->
  <xsl:param name="published"/>
  <xsl:variable name="published-day"
      select="number(translate($published, '-', ''))"/>

  <xsl:variable name="staff" select="$dossier/d:people/d:person[d:position
      and not(@audience = 'internal') and not(d:class-or-group)
      and not(d:workplace) and not(@contour = 'external')]"/>

  <!-- The consents to distribution that are in force on the day. -->
  <xsl:variable name="distribution" select="$dossier/d:people/d:person[
      not(@audience = 'internal')]/d:consent[@kind = 'pd-distribution'
      and number(translate(@date, '-', '')) &lt;= $published-day
      and not(number(translate(@expires, '-', '')) &lt; $published-day)
      and not(number(translate(@revoked, '-', '')) &lt;= $published-day)]"/>

  <!-- Those of grown-ups, and of children by their representatives. -->
  <xsl:variable name="lawful" select="$distribution[
      not($published-day - number(translate(../d:birth-date, '-', ''))
        &lt; 180000 or ../d:age &lt; 18 or not(../d:birth-date | ../d:age
        | ../d:position) and ../d:class-or-group)
      or @person = ../d:legal-representative/@person
      or not(@person) and ../d:legal-representative[not(@person)]]"/>

  <!-- Those whose lists deny the surname or the given name. -->
  <xsl:variable name="nameless" select="$distribution[d:datum][
      not(d:datum[@name = 'surname'][@allowed = 'true' or @allowed = '1'])
      or not(d:datum[@name = 'given-name'][@allowed = 'true'
      or @allowed = '1'])]"/>

  <xsl:variable name="nameable" select="$staff
      | $lawful/parent::*[not(@id = $nameless/../@id)]"/>

  <!-- Who may be named, but without this. -->
  <xsl:variable name="no-patronymic" select="$distribution[d:datum][
      not(d:datum[@name = 'patronymic'][@allowed = 'true'
      or @allowed = '1'])]/parent::*[not(@id = $staff/@id)]"/>
  <xsl:variable name="no-class" select="$distribution[d:datum][
      not(d:datum[@name = 'class'][@allowed = 'true'
      or @allowed = '1'])]/parent::*[not(@id = $staff/@id)]"/>
  <xsl:variable name="no-achievements" select="$distribution[d:datum][
      not(d:datum[@name = 'achievements'][@allowed = 'true'
      or @allowed = '1'])]/parent::*[not(@id = $staff/@id)]"/>
</xsl:stylesheet>
