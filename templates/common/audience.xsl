<?xml version="1.0" encoding="UTF-8"?>
<!--
audience: who may be named in a paper for the public on the day when it is
published: who has agreed to that (and a child only so), and the staff, whose
names and posts the law publishes. Needs $dossier.

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

  <xsl:variable name="nameable" select="$dossier/d:people/d:person[
      not(@audience = 'internal')
      and (d:consent[@kind = 'pd-distribution'
        and number(translate(@date, '-', '')) &lt;= $published-day
        and not(number(translate(@expires, '-', '')) &lt; $published-day)
        and not(number(translate(@revoked, '-', '')) &lt;= $published-day)]
      or d:position and not(d:class-or-group) and not(d:workplace)
        and not(@contour = 'external'))]"/>
</xsl:stylesheet>
